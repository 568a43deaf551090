namespace CustomerSuccess.Data.ChartMogul;

/// <summary>What the filter language calls where a customer stands.</summary>
internal static class CustomerStanding
{
    public static string TextOf(BilledStatus status) => status switch
    {
        BilledStatus.Active => "active",
        BilledStatus.Cancelled => "cancelled",
        _ => "lead",
    };
}
