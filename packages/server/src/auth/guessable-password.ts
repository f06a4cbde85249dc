/** What people choose first, and so what guessing begins with; eight characters or more, as shorter ones are refused anyway. */
const common = new Set(
  `00000000 11111111 12121212 12312312 123123123 1234512345 12345678 123456789 1234567890 123456789a 1234qwer 123qweasd
  12qwaszx 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 22222222 55555555 66666666 77777777 87654321 88888888 987654321 99999999
  aa123456 aaaaaaaa abc12345 abcd1234 abcdefgh abcdefg1 admin123 administrator alexander asdf1234 asdfasdf asdfghjk
  asdfghjkl babygirl barcelona baseball basketball benjamin blink182 butterfly caroline changeme charlotte cheesecake
  chocolate christian christina christopher computer courtney creative danielle darkness dolphins dragon123 drowssap
  einstein elephant elizabeth evolution facebook fernando football forever1 franklin freedom1 garfield google123
  guitar123 hahahaha hardcore heather1 hello123 helloworld hottie12 iloveyou iloveyou1 internet isabella jasmine1
  jennifer jonathan jordan23 juventus killer123 kimberly kristina lasvegas letmein1 letmein123 liverpool lollipop
  lovelove manchester marlboro maverick mercedes metallica michael1 michelle midnight mohammed monkey123 motorola
  mustang1 mypassword naruto123 nicholas nintendo nothing1 p@ssw0rd p@ssword pa55word pass1234 passpass passw0rd
  passwd123 password password1 password12 password123 password1234 patricia pokemon1 portugal princess princess1 qazwsxedc
  qq123456 qwer1234 qwerasdf qwerty12 qwerty123 qwerty1234 qwertyui qwertyuiop rainbow1 rangers1 realmadrid rockstar
  samantha samsung1 scorpion secret123 september slipknot snowball softball something spiderman startrek starwars
  stephanie sunshine sunshine1 superman superstar sweetheart sweetpea swordfish test1234 testtest titanic1 trustno1
  twilight unicorn1 valentina valentine vanessa1 verbatim veronica victoria volleyball warcraft welcome1 welcome123
  whatever william1 woaini1314 wolverine xxxxxxxx zaq12wsx zaq1zaq1 zxcvbnm1 zxcvbnm123 deskbell`.split(
    /\s+/,
  ),
);

/** Why a password would be guessed soon, or `undefined` when nothing speaks against it. No rules of composition. */
export function guessable(password: string, owner: { email: string; name: string }): string | undefined {
  const plain = password.normalize('NFKC').toLowerCase();
  if (common.has(plain))
    return 'it is one of those that are tried first; choose another one, such as four words';
  if (new Set(plain).size < 3)
    return 'it repeats one or two characters; choose another one, such as four words';
  const [mailbox = ''] = owner.email.split('@');
  const own = [owner.email, mailbox, owner.name.toLowerCase()].filter(Boolean);
  return own.includes(plain) ? 'it is the name or address of its owner; choose another one' : undefined;
}
