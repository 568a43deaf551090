using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using Microsoft.AspNetCore.Identity;

namespace CustomerSuccess.Web.Commands;

/// <summary>Adds a person who may sign in.</summary>
internal sealed class UserAddVerb() : Verb("user add")
{
    /// <summary>The environment variable with the password, so that it stands in no list of processes.</summary>
    private const string Variable = "CUSTOMERSUCCESS_PASSWORD";

    public override IReadOnlyList<string> Options => ["email", "role", "name"];

    public override async Task<ExitCode> RunAsync(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancellation)
    {
        var email = arguments.Value("email") ?? throw new UsageException(terminal.Text["EmailMissing"]);
        var roles = RolesOf(arguments, terminal);
        var password = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : Typed(terminal);
        await using var scope = services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        await MakeRolesAsync(scope.ServiceProvider, roles);
        var member = new Member { UserName = email, Email = email, EmailConfirmed = true, DisplayName = arguments.Value("name") ?? email.Split('@')[0] };
        var result = await members.CreateAsync(member, password);
        result = result.Succeeded ? await members.AddToRolesAsync(member, roles.Select(role => role.ToString())) : result;
        if (!result.Succeeded)
        {
            terminal.Warn(terminal.Text["UserRefused", email, string.Join(' ', result.Errors.Select(error => error.Description))]);
            return ExitCode.Failed;
        }

        terminal.Say(terminal.Text["UserAdded", email, string.Join(", ", roles)]);
        return ExitCode.Done;
    }

    private static List<Role> RolesOf(Arguments arguments, Terminal terminal)
    {
        var names = (arguments.Value("role") ?? throw new UsageException(terminal.Text["RoleMissing"])).Split(',');
        return [.. names.Select(name => Enum.TryParse<Role>(name.Trim().Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var role) && Enum.IsDefined(role)
            ? role
            : throw new UsageException(terminal.Text["RoleUnknown", name])).Distinct()];
    }

    private static async Task MakeRolesAsync(IServiceProvider services, List<Role> wanted)
    {
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in wanted.Select(role => role.ToString()))
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
            }
        }
    }

    private static string Typed(Terminal terminal)
    {
        terminal.Warn(terminal.Text["TypePassword", Variable]);
        if (terminal.Input is { } input)
        {
            return input.ReadLine() ?? string.Empty;
        }

        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key is not ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key is ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else
            {
                typed.Append(key.KeyChar);
            }
        }

        return typed.ToString();
    }
}
