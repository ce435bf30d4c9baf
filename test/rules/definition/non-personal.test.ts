import { ruleTest } from '../ruleTest.ts';

const en = (text: string) => `# Privacy Policy\n\n${text}`;
const zh = (text: string) => `# 隐私政策\n\n${text}`;

ruleTest('definition/non-personal', {
  passes: [
    en('We log IP addresses after they are shortened. None of this information can identify you.'),
    en('Your IP address by itself does not identify you, but it may do so in combination with other data.'),
    en('We collect anonymous usage data. We do not store your IP address.'),
    en('We log your IP address. This information is not used to identify you.'),
    en('We do not log your IP address. This information cannot identify you.'),
    en('We log your IP address. This information can identify you.'),
    en('We log your IP address. This information does not directly identify you.'),
    en('We collect anonymous data, and your IP address is stored for seven days.'),
    en('We collect anonymous data such as the shortened IP address.'),
    en('We collect anonymous data. This includes no IP addresses.'),
    en('We log some identifiable and some non-identifiable information, including the IP address.'),
    en('| Data | Kind |\n|---|---|\n| IP address | Personal |\n| Language | Anonymous |'),
    zh('请注意，单独的设备标识符无法识别特定自然人身份。'),
    zh('我们会记录您的IP地址。这些信息经匿名化处理后无法识别您的身份。'),
  ],
  fails: [
    {
      policy: en(
        'We log «IP addresses»{said data="IP addresses"} and browser details. None of this information can personally identify a visitor.',
      ),
    },
    {
      policy: en(
        'We log, without limit, the following:\n\n- your «IP address»{said data="IP address"}\n- the MAC address of your device\n\nThis data is anonymous and does not identify you.',
      ),
    },
    {
      policy: en(
        'We gather some non-personally identifiable information. This includes the time of your visit. This also includes log data such as the «IP address»{identifier data="IP address"} of your device.',
      ),
    },
    { policy: en('Your «IP address»{said data="IP address"} is not personal data.') },
    { policy: en('Your «user name»{said data="user name"} is anonymous.') },
    { policy: en('We collect anonymous data such as your «device ID»{identifier data="device ID"} and your country.') },
    {
      policy: en(
        'We collect information that does not identify you, such as your «IP address»{identifier data="IP address"}.',
      ),
    },
    {
      policy: en(
        '| Data | Kind |\n|---|---|\n| «IP address»{identifier data="IP address"} | Anonymous |\n| Name | Personal |',
      ),
    },
    { policy: zh('我们收集匿名信息，包括您的«IP地址»{identifier data="IP地址"}和浏览器类型。') },
    { policy: zh('我们会记录您的«IP地址»{said data="IP地址"}和设备型号。这些信息无法识别您的身份。') },
    { policy: zh('«设备标识符»{said data="设备标识符"}不属于个人信息。') },
  ],
});
