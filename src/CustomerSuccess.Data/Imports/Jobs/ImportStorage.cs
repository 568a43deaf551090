using System.Globalization;

namespace CustomerSuccess.Data.Imports.Jobs;

/// <summary>Where the files of jobs are kept until they are applied or thrown away: one folder a job.</summary>
/// <param name="Folder">The folder of all.</param>
/// <param name="MostBytes">How long a file may be.</param>
public sealed record ImportStorage(string Folder, long MostBytes)
{
    /// <summary>The machine, so that another server does not take what it does not have for lost.</summary>
    public static string Host { get; } = Environment.MachineName;

    public string OfJob(Guid job) => Path.Combine(Folder, job.ToString("N"));

    public string OfFile(Guid job, int number) => Path.Combine(OfJob(job), number.ToString(CultureInfo.InvariantCulture) + ".csv");

    /// <summary>Returns where a list about the job is kept, such as <c>refused</c>.</summary>
    public string OfList(Guid job, string list) => Path.Combine(OfJob(job), list + ".jsonl");

    public bool Has(Guid job) => Directory.Exists(OfJob(job));

    /// <summary>Removes all that is kept of a job.</summary>
    public void Remove(Guid job)
    {
        if (Has(job))
        {
            Directory.Delete(OfJob(job), recursive: true);
        }
    }

    /// <summary>Holds a job for this process: none when another has it. The system gives it free when the process ends, however it ends.</summary>
    public FileStream? Hold(Guid job)
    {
        try
        {
            return new FileStream(Path.Combine(OfJob(job), "held"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
