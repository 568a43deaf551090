namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>A row of a sheet that has something in it.</summary>
/// <param name="Number">Its number, as the sheet shows it.</param>
/// <param name="Cells">Its cells from the first column to the last that is filled.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Gets how many cells have something in them.</summary>
    public int Filled => Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));
}
