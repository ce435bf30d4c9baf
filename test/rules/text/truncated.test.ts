import { ruleTest } from '../ruleTest.ts';

ruleTest('text/truncated', {
  passes: [
    '# Privacy policy\n\nWe give your data to the tax office, the police and\n\ncourts that ask for them by an order.',
    '# Privacy policy\n\nWe keep your name and your address, for they are what we ask for\n\nand we delete them later.',
    // What follows is no paragraph, or begins a sentence of its own.
    '# Privacy policy\n\nWe keep your name and address as long as you are with us, and\n\n- your mail\n- your phone',
    '# Privacy policy\n\nAll of what you send us we keep as long as you want us to\n\nWe delete it later.',
  ],
  fails: [
    {
      policy:
        '# Privacy policy\n\nWe keep your name as long as you are with the club «and»{torn}\n\ndelete it when you leave.',
    },
    {
      policy:
        '# Privacy policy\n\nWe keep your name as long as you are with the club. «Our»{torn}\n\nlegal basis is the contract.',
    },
  ],
});
