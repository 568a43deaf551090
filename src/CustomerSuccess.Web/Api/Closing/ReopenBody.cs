namespace CustomerSuccess.Web.Api.Closing;

/// <summary>Why a month is opened again.</summary>
/// <param name="Reason">The reason, 10 to 500 characters.</param>
public sealed record ReopenBody(string Reason);
