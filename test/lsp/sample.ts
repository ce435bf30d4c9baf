/** The policy that the tests of the protocol speak of: one contradiction, and a doubled word. */
export const uri = 'file:///work/privacy.md';
export const policy = `# Privacy policy of Ferrygull

Ferrygull Ltd (“we”) runs the app Ferrygull. This privacy policy is effective from 3 March 2025. It follows the GDPR.

## 1. What we collect

We collect your e-mail address and your location data to plan your trips, as described in section 3. We we keep it safe.

## 2. Our promise

We never share your location data with third parties.

## 3. Who receives data

We share your location data with advertising partners.

## 4. Contact

Write to privacy@ferrygull.example.
`;
