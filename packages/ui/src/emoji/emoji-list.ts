import type { EmojiTexts } from './emoji-texts.ts';

export interface Emoji {
  readonly sign: string;
  /** In English, for searching and for screen readers. */
  readonly name: string;
}

export interface EmojiGroup {
  /** Which text is its name. */
  readonly label: keyof EmojiTexts;
  readonly emoji: readonly Emoji[];
}

/** The most common ones, by what they show. */
export const emojiGroups: readonly EmojiGroup[] = [
  group(
    'emojiFaces',
    `😀 grinning face|😃 happy face|😄 laughing eyes|😁 beaming smile|😆 squinting laugh|😅 relieved laugh sweat|😂 tears of joy|🤣 rolling laugh
🙂 slight smile|🙃 upside-down|😉 wink|😊 blushing smile|😇 angel halo|🥰 smiling hearts love|😍 heart eyes love|🤩 star-struck|😘 blowing a kiss|😋 yummy
😛 tongue|😜 winking tongue|🤪 zany|🤗 hug|🤭 giggle oops|🤫 quiet shush|🤔 thinking|🤐 zipped lips|😐 neutral|😑 expressionless
😏 smirk|😒 annoyed|🙄 rolling eyes|😬 grimace|😌 relieved|😔 pensive sad|😪 sleepy|😴 sleeping|😷 mask ill|🤒 fever ill
🤕 hurt bandage|🤢 sick|🥵 hot|🥶 cold|😵 dizzy|🤯 mind blown|🥳 party celebrate|😎 cool sunglasses|🤓 nerd|🧐 monocle inspect
😕 confused|😟 worried|🙁 frown sad|😮 surprised|😯 hushed|😲 astonished|😳 flushed embarrassed|🥺 pleading please|😢 crying|😭 loud crying
😱 scream fear|😖 confounded|😞 disappointed|😓 sweat|😩 weary|😫 tired|🥱 yawn bored|😤 huffing|😡 angry red|😠 angry`,
  ),
  group(
    'emojiPeople',
    `👍 thumbs up yes good|👎 thumbs down no bad|👌 OK hand|✌️ victory peace|🤞 fingers crossed luck|🤟 love you hand|👏 clapping applause|🙌 raised hands hooray
🙏 thank you please folded hands|🤝 handshake deal|👋 waving hello bye|✋ raised hand stop|💪 strong muscle|👉 pointing right|👈 pointing left|👆 pointing up
👇 pointing down|☝️ index up|✍️ writing|🤷 shrug|🤦 facepalm|🙋 raising hand question|👀 eyes look|🧠 brain
❤️ red heart love|🧡 orange heart|💛 yellow heart|💚 green heart|💙 blue heart|💜 purple heart|🖤 black heart|🤍 white heart|💔 broken heart|💕 two hearts
👶 baby|👩 woman|👨 man|👵 grandmother|👪 family|🧑‍💻 working at computer`,
  ),
  group(
    'emojiNature',
    `🐶 dog|🐱 cat|🐭 mouse|🐰 rabbit|🦊 fox|🐻 bear|🐼 panda|🦁 lion|🐷 pig|🐸 frog|🐵 monkey|🐔 chicken|🐧 penguin|🐦 bird|🦉 owl|🐝 bee|🦋 butterfly|🐢 turtle|🐟 fish|🐬 dolphin
💐 bouquet flowers|🌹 rose|🌸 blossom|🌻 sunflower|🌱 seedling plant|🌳 tree|🍀 clover luck|🍁 maple leaf autumn
☀️ sun|⛅ cloud sun|🌧️ rain|⛈️ thunderstorm|❄️ snow|🌈 rainbow|🌙 moon|⭐ star|🔥 fire hot|💧 drop water|🌊 wave sea|🌍 earth world`,
  ),
  group(
    'emojiFood',
    `🍎 apple|🍌 banana|🍇 grapes|🍓 strawberry|🍋 lemon|🍉 watermelon|🍅 tomato|🥑 avocado|🥕 carrot|🌶️ pepper hot|🍞 bread|🧀 cheese|🥚 egg|🍔 burger|🍟 fries|🍕 pizza|🌮 taco|🍝 pasta|🍣 sushi|🥗 salad
🍰 cake|🎂 birthday cake|🍪 cookie|🍫 chocolate|🍦 ice cream|☕ coffee|🍵 tea|🥤 drink|🍺 beer|🍷 wine|🥂 cheers glasses`,
  ),
  group(
    'emojiPlaces',
    `🚗 car|🚕 taxi|🚌 bus|🚚 delivery truck|🚲 bicycle|🚆 train|✈️ plane flight|🚢 ship|🚀 rocket|⚓ anchor|🏠 house home|🏢 office|🏥 hospital|🏨 hotel|🏖️ beach holiday|⛰️ mountain|🗺️ map
⚽ football|🏀 basketball|🎾 tennis|🏆 trophy win|🥇 medal first|🎮 game|🎲 dice|🎵 music|🎸 guitar|🎬 film|🎨 art|📷 camera photo`,
  ),
  group(
    'emojiThings',
    `🎁 gift present|🎉 party tada|🎈 balloon|🛒 shopping cart|🛍️ shopping bags|👕 shirt|👗 dress|👟 shoe|👓 glasses|💍 ring|📦 parcel package|✉️ letter mail|📎 paper clip|📄 page document|📅 calendar date|⏰ alarm clock time|⌛ hourglass wait
📱 phone mobile|💻 laptop computer|🖨️ printer|🔋 battery|💡 idea light|🔧 wrench repair|🔨 hammer|🔑 key|🔒 lock secure|🔍 search|💳 credit card pay|💰 money|🧾 receipt bill|📈 chart up|🩹 plaster|💊 pill medicine
✅ done check yes|❌ cross no wrong|❗ exclamation|❓ question|⚠️ warning|🚫 forbidden|💯 hundred perfect|✨ sparkles|💬 speech chat|🔔 bell|➡️ arrow right|⬅️ arrow left|🔄 again exchange|🆗 OK|🆘 SOS help`,
  ),
];

function group(label: keyof EmojiTexts, list: string): EmojiGroup {
  const emoji = list.split(/[|\n]/).map((entry) => {
    const space = entry.indexOf(' ');
    return { sign: entry.slice(0, space), name: entry.slice(space + 1) };
  });
  return { label, emoji };
}
