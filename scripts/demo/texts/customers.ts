interface Names {
  readonly first: readonly string[];
  readonly last: readonly string[];
}

/** What the people who write are called: in some languages names of women and men differ to the last letter. */
export const NAMES: Readonly<Record<string, readonly Names[]>> = {
  en: [
    names(
      `Alice Ben Chloe Daniel Emma Freya George Harriet Isla Jack Kate Liam Maya Noah Olivia Peter Quinn Rosie Sam Tessa
      Una Victor Wendy Amir Beatrice Callum Deepa Ewan Fatima Grace Henry Imogen Jonas Keira`,
      `Ashworth Bennett Clarke Dawson Ellis Foster Griffiths Hughes Iqbal Jennings Kaur Lawson Murphy Nolan Okafor Palmer
      Quigley Rhodes Sinclair Turner Underwood Vaughan Whitaker Young Abbott Barlow`,
    ),
  ],
  pl: [
    names(
      'Agnieszka Celina Ewa Grażyna Iwona Kasia Magda Ola Renata Teresa Weronika',
      'Czarnecka Fijałkowska Lewandowska Olszewska Rutkowska Nowak Sikora Wrona Zając',
    ),
    names(
      'Bartek Damian Filip Hubert Jacek Łukasz Norbert Paweł Sebastian',
      'Adamczyk Bielak Duda Kaczmarek Mazur Pietrzak Tomczak Urban Gajda',
    ),
  ],
  cs: [
    names(
      'Barbora Dana Eliška Gabriela Ivana Jana Klára Markéta Petra Simona Tereza Zuzana',
      'Černá Doležalová Fialová Hájková Lišková Němcová Růžičková Svobodová Urbanová Veselá',
    ),
    names(
      'Adam Cyril František Honza Lukáš Ondřej Radek Vojtěch',
      'Bartoš Doležal Jelínek Kovář Malý Pokorný Šimek Zeman',
    ),
  ],
  ru: [
    names(
      'Анна Вера Дарья Жанна Ирина Лидия Нина Полина София',
      'Белова Громова Зайцева Котова Миронова Панина Суханова',
    ),
    names(
      'Борис Глеб Егор Захар Кирилл Максим Олег Роман Тимур',
      'Волков Дементьев Исаев Лебедев Орлов Рябов Тихонов',
    ),
  ],
  de: [
    names(
      'Anke Bernd Clara Dirk Elke Felix Greta Heiko Ines Jürgen Karin Lars Miriam Nils Petra Ralf Silke Timo',
      'Albers Brandt Claussen Dietz Ebert Fuchs Graf Hartmann Jansen Krüger Lorenz Maier Neumann Otto Pohl Richter',
    ),
  ],
};

/** On which pages of the shop they write. */
export const PAGES = [
  { path: '/', title: 'Fernway · teas, pots and cups', weight: 3 },
  { path: '/delivery', title: 'Delivery and returns · Fernway', weight: 6 },
  { path: '/basket', title: 'Basket · Fernway', weight: 4 },
  { path: '/teapot', title: 'The Round Pot · Fernway', weight: 4 },
  { path: '/cups', title: 'Two Morning Cups · Fernway', weight: 3 },
  { path: '/oolong', title: 'Cloud Oolong · Fernway', weight: 3 },
  { path: '/matcha', title: 'Matcha Evening Set · Fernway', weight: 3 },
  { path: '/about', title: 'About us · Fernway', weight: 1 },
] as const;

export const CITIES: Readonly<Record<string, readonly string[]>> = {
  en: ['Leeds', 'Bristol', 'Cork', 'York', 'Bath', 'Norwich', 'Dundee'],
  pl: ['Poznaniu', 'Lublinie', 'Gdyni', 'Radomiu', 'Toruniu'],
  cs: ['Brno', 'Olomouc', 'Plzeň', 'Liberec', 'Tábor'],
  ru: ['Казань', 'Тверь', 'Пермь', 'Омск'],
  de: ['Bremen', 'Kassel', 'Leipzig', 'Mainz', 'Ulm'],
};

export const PRODUCTS = [
  'Round Pot',
  'Morning Cups',
  'Matcha Evening Set',
  'celadon cup',
  'tea caddy',
] as const;
export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

function names(first: string, last: string): Names {
  return { first: words(first), last: words(last) };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
