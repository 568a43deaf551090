namespace CustomerSuccess.Web.Commands;

/// <summary>How the program ends, for scripts.</summary>
internal enum ExitCode
{
    /// <summary>All was done.</summary>
    Done = 0,

    /// <summary>Something was refused or failed.</summary>
    Failed = 1,

    /// <summary>The command cannot be understood.</summary>
    WrongUsage = 2,
}
