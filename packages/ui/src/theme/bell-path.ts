/** The mark: a bell as it stands on a desk, in a square of 24. Drawn with fill and stroke alike. */
export const bellPath = 'M5 15.5a7 7 0 0 1 14 0zM3.5 18.75h17M12 8.5V6M10.25 5.5h3.5';
