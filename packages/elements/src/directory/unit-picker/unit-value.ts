/** A code never travels without its edition, nor is it shown without its name. */
export interface ChosenUnit {
  code: string;
  edition: string;
  name: string;
}

/** What a form keeps of a place: the units chosen and the text typed, so that a draft brings both back. */
export interface UnitValue {
  province?: ChosenUnit | undefined;
  commune?: ChosenUnit | undefined;
  provinceText: string;
  communeText: string;
}

export const noUnit: UnitValue = { provinceText: '', communeText: '' };
