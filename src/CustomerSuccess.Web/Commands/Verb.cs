namespace CustomerSuccess.Web.Commands;

/// <summary>Something that the program does from the command line instead of serving pages.</summary>
internal abstract class Verb(string name)
{
    /// <summary>Gets the word that calls it; two words for one like <c>user add</c>.</summary>
    public string Name => name;

    /// <summary>Gets the options that take a value.</summary>
    public virtual IReadOnlyList<string> Options => [];

    /// <summary>Gets the options that stand alone.</summary>
    public virtual IReadOnlyList<string> Flags => [];

    /// <summary>Gets how many words may follow that are no options.</summary>
    public virtual int MostWords => 0;

    /// <summary>Gets whether it works with the records, so that the database must be up to date first.</summary>
    public virtual bool UsesRecords => true;

    /// <summary>Does it and returns how the program ends.</summary>
    /// <exception cref="UsageException">What was asked for cannot be understood.</exception>
    public abstract Task<ExitCode> RunAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation);
}
