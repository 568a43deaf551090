namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>Tells how much of a workbook was read, by what its parts unpack to: some are read whole before the first row comes.</summary>
/// <param name="whole">How many bytes its parts unpack to.</param>
/// <param name="told">Is told the share, 0 to 1.</param>
internal sealed class ReadShare(long whole, IProgress<double>? told)
{
    private long _read;

    /// <summary>Counts what was read.</summary>
    public void Add(int bytes)
    {
        _read += bytes;
        told?.Report(Math.Min(1, (double)_read / Math.Max(1, whole)));
    }
}
