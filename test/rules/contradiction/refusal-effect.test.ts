import { ruleTest } from '../ruleTest.ts';

ruleTest('contradiction/refusal-effect', {
  passes: [
    '昵称为可选信息，您不提供也不影响正常使用。\n\n我们重视您撤回同意、注销账号的权利，使您能够保障自己的隐私。',
    'If you refuse access to your contacts, the basic functions of the app remain available.\n\nWithout access to your contacts the “find friends” feature cannot be offered.',
    'Refusing the location permission has no disadvantages for you.\n\nWithout a network the app cannot be updated.',
  ],
  fails: [
    {
      policy:
        'You may refuse access to your location without any disadvantage.\n\n«If you leave access to your location off, none of our functions can be used.»{breach-later}',
    },
    {
      policy:
        'Refusing access to the camera has no disadvantages for you.\n\n«The app will not start until you have given it access to the camera.»{breach-later}',
    },

    {
      policy:
        'If you refuse access to the gallery, every function of the app stays available.\n\n«If access to the gallery is refused, you cannot use the app.»{breach-later}',
    },
    {
      policy:
        'Refusing the location permission has no disadvantages for you.\n\n«Without the location permission, the app cannot be used.»{breach-later}',
    },
  ],
});
