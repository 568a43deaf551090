namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>What the format of a cell says about its number. How many decimals are shown says nothing: the number itself is taken.</summary>
/// <param name="Kind">What the number stands for.</param>
/// <param name="Digits">With how many digits it is written at least, as postcodes are.</param>
internal readonly record struct CellFormat(CellNumber Kind, int Digits = 0);

/// <summary>What a cell's number stands for.</summary>
internal enum CellNumber
{
    Number,
    Percent,
    Day,
    Duration,
}
