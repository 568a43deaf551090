using CustomerSuccess.Domain.Members;

namespace CustomerSuccess.Web.Members;

/// <summary>A person of the demonstration. Their password is no secret: the sign-in page shows it while the setting <c>Demo</c> is on.</summary>
/// <param name="Email">The e-mail address to sign in with.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Role">Their only role.</param>
public sealed record DemoPerson(string Email, string Name, Role Role)
{
    /// <summary>The password of every demonstration person.</summary>
    public const string Password = "demonstration";

    /// <summary>Gets one person for each role, and a second account manager.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("lead@example.com", "Maya Okafor", Role.Lead),
        new("manager@example.com", "Daniel Novak", Role.AccountManager),
        new("manager2@example.com", "سارا احمدی", Role.AccountManager),
        new("staff@example.com", "مینا کاظمی", Role.Staff),
        new("admin@example.com", "Alex Rivera", Role.Administrator),
    ];
}
