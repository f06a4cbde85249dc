/** What time it is where a site is. */
export class SiteClock {
  readonly #format: Intl.DateTimeFormat;

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en', {
      timeZone,
      weekday: 'short',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
    });
  }

  /** The day of the week, Sunday 0, and the hour with its fraction. */
  at(time: number): { readonly day: number; readonly hour: number } {
    const parts = Object.fromEntries(
      this.#format.formatToParts(time).map(({ type, value }) => [type, value]),
    );
    return {
      day: DAYS.indexOf(parts['weekday'] ?? ''),
      hour: Number(parts['hour']) + Number(parts['minute']) / 60,
    };
  }

  /** The beginning of the day on which a time lies, daylight saving left aside. */
  midnight(time: number): number {
    const minute = Math.floor(time / 60_000) * 60_000;
    return minute - Math.round(this.at(minute).hour * 60) * 60_000;
  }
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
