namespace CustomerSuccess.Web.Members;

/// <summary>What one signs in with.</summary>
public sealed class SignInForm
{
    public string Email { get; set; } = string.Empty;

    public string Password { get; set; } = string.Empty;

    /// <summary>Gets or sets whether the session outlives the browser's window.</summary>
    public bool Stay { get; set; }
}
