namespace ClaimTracker.Language.Syntax.Features;

/// <summary>A word form as row numbers of the network's tables.</summary>
/// <param name="Word">Row of the word table; 0 where the word is unknown.</param>
/// <param name="Affixes">Rows of the affix table: endings of one to four letters, beginnings of two and three.</param>
/// <param name="Shape">Row of the shape table: capitals, small letters, digits and marks.</param>
/// <param name="Letters">Rows of the letter table, from start mark to end mark.</param>
internal sealed record FormFeatures(int Word, int[] Affixes, int Shape, int[] Letters);
