import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/sale', {
  passes: [
    'We do not sell such personal information.\n\nIn the last year we sold these categories of personal information: names and IP addresses.',
    'We do not sell your personal information for marketing purposes.\n\nIn the last year we sold these categories of personal information: names and IP addresses.',
    'We do not sell your personal information.\n\nWe sell sports shoes and outdoor clothing.',
    'We do not sell licence plate information.\n\nWe sell the names of our members to data brokers.',
    'We do not sell your personal information.\n\nIn exchange for your e-mail address we send you a voucher.',
  ],
  fails: [
    {
      policy:
        'The Service does not sell the personal information of its users to anybody.\n\n«Over the past year we sold the following kinds of personal information: names, IP addresses and interests.»{breach-later}',
    },
    {
      policy:
        'We do not sell your personal information.\n\n«We may rent our mailing list, with names and postal addresses, to publishers.»{breach-later}',
    },
    {
      policy:
        'Customer data have never been sold, rented out or otherwise commercialised by us.\n\n«Catalogue companies pay us a fee for the customer data that we hand over to them.»{breach-later}',
    },
    {
      policy:
        'We do not sell your personal information.\n\n«We sell the personal information of our members to data brokers.»{breach-later}',
    },
    {
      policy:
        'We do not sell your personal information.\n\n«In return for a yearly fee, two publishers obtain our customer list.»{breach-later}',
    },
  ],
});
