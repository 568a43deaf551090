using CustomerSuccess.Data.Imports.Jobs;

namespace CustomerSuccess.Data.Imports.Spreadsheets;

/// <summary>A workbook cannot be read. Nothing of it is kept.</summary>
public sealed class WorkbookException(string name, FileFault fault, Exception? cause = null) : Exception($"{name} cannot be read: {fault}.", cause)
{
    /// <summary>Gets the workbook.</summary>
    public string Name => name;

    /// <summary>Gets why.</summary>
    public FileFault Fault => fault;
}
