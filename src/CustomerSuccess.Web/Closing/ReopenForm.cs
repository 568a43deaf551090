namespace CustomerSuccess.Web.Closing;

/// <summary>Why a closed month is opened again.</summary>
public sealed class ReopenForm
{
    public string? Reason { get; set; }
}
