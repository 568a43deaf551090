using System.Globalization;
using CustomerSuccess.Data;
using CustomerSuccess.Data.Imports;
using CustomerSuccess.Web.Commands.Analyses;
using CustomerSuccess.Web.Startup;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Commands;

/// <summary>Runs a verb of the command line.</summary>
internal static class CommandLine
{
    private static readonly Verb[] Verbs =
    [
        new ImportVerb(), new ExportVerb(), new GenerateVerb(), new MigrateVerb(), new UserAddVerb(),
        new MoveVerb(), new BackupVerb(), new RestoreVerb(),
        new SurvivalVerb(), new RenewalsVerb(), new PurchasesVerb(), new BackTestVerb(), new NpsVerb(), new CohortsVerb(),
    ];

    /// <summary>Tells whether the arguments ask for something else than serving pages.</summary>
    public static bool Names(IReadOnlyList<string> args) => args is ["help" or "--help" or "-h", ..] || (args.Count > 0 && !args[0].StartsWith('-') && args[0] != "serve");

    /// <summary>Runs the verb that the arguments begin with.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        SpeakLanguageOf(args);
        var builder = Host.CreateApplicationBuilder();
        // What is said of the model and of migrations is meant for us, who have weighed it, and would stand between the lines of an answer.
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore.Model", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore.Migrations", LogLevel.Error);
        Configure(builder.Configuration, args);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddLanguages();
        builder.Services.AddMembers();
        builder.Services.AddRecords(builder.Configuration);
        builder.Services.AddImports();
        using var host = builder.Build();
        var terminal = new Terminal(host.Services.GetRequiredService<IStringLocalizer<CommandWords>>(), Console.Out, Console.Error, Console.IsInputRedirected ? Console.In : null);
        using var stopping = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stopping.Cancel();
        };
        return (int)await RunAsync(args, host.Services, terminal, stopping.Token);
    }

    /// <summary>Runs the verb with these services.</summary>
    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> args, IServiceProvider services, Terminal terminal, CancellationToken cancellation)
    {
        if (Verbs.FirstOrDefault(verb => args.Take(verb.Name.Split(' ').Length).SequenceEqual(verb.Name.Split(' '))) is not { } verb)
        {
            var isHelp = args.Count == 0 || args[0] is "help" or "--help" or "-h";
            Help(terminal, isHelp ? null : terminal.Text["VerbUnknown", Called(args)].Value);
            return isHelp ? ExitCode.Done : ExitCode.WrongUsage;
        }

        if (args.Contains("--help"))
        {
            terminal.Say(terminal.Text["Usage " + verb.Name]);
            return ExitCode.Done;
        }

        try
        {
            var arguments = Arguments.Read(verb, args.Skip(verb.Name.Split(' ').Length), terminal);
            if (verb.UsesRecords && !arguments.Has("dry-run"))
            {
                await services.GetRequiredService<RecordsStart>().MigrateAsync(cancellation);
            }

            return await verb.RunAsync(arguments, services, terminal, cancellation);
        }
        catch (UsageException wrong)
        {
            terminal.Warn(wrong.Message);
            terminal.Warn(terminal.Text["Usage " + verb.Name]);
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Warn(terminal.Text["Cancelled"]);
            return ExitCode.Failed;
        }
    }

    private static void Help(Terminal terminal, string? fault)
    {
        if (fault is not null)
        {
            terminal.Warn(fault);
        }

        terminal.Say(terminal.Text["Help"]);
        foreach (var verb in Verbs)
        {
            terminal.Say(string.Empty);
            terminal.Say(terminal.Text["Usage " + verb.Name]);
        }
    }

    /// <summary>Returns what was called, with its second word where verbs of that first word have two.</summary>
    private static string Called(IReadOnlyList<string> args) => args.Count > 1 && Verbs.Any(verb => verb.Name.StartsWith(args[0] + " ", StringComparison.Ordinal)) ? $"{args[0]} {args[1]}" : args[0];

    private static void SpeakLanguageOf(string[] args)
    {
        var at = Array.FindIndex(args, word => word is "--language" || word.StartsWith("--language=", StringComparison.Ordinal));
        var language = at < 0 ? "en" : args[at].Contains('=', StringComparison.Ordinal) ? args[at].Split('=')[1] : at + 1 < args.Length ? args[at + 1] : "en";
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(language is "fa" ? "fa" : "en");
    }

    /// <summary>Takes settings from the command line as serving does (--Records:Database=…), and by their short names.</summary>
    private static void Configure(ConfigurationManager configuration, string[] args)
    {
        configuration.AddCommandLine([.. args.Where(word => word.StartsWith("--", StringComparison.Ordinal) && word.Contains(':', StringComparison.Ordinal) && word.Contains('=', StringComparison.Ordinal))]);
        var named = new Dictionary<string, string?>();
        foreach (var (option, setting) in new[] { ("database", "Records:Database"), ("connection", "Records:ConnectionString") })
        {
            var at = Array.FindIndex(args, word => word == "--" + option || word.StartsWith($"--{option}=", StringComparison.Ordinal));
            var value = at < 0 ? null : args[at].Split('=', 2) is [_, var after] ? after : at + 1 < args.Length ? args[at + 1] : null;
            if (value is not null)
            {
                named[setting] = value;
            }
        }

        configuration.AddInMemoryCollection(named);
    }
}
