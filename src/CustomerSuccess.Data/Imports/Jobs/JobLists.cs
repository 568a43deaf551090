namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>The lists that are kept beside the files of a job.</summary>
internal static class JobLists
{
    public const string Refused = "refused";

    public const string Warnings = "warnings";

    /// <summary>The names of the files that have refused lines.</summary>
    public const string RefusedFiles = "refused-files";
}
