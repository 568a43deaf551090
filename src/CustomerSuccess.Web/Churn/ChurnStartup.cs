namespace CustomerSuccess.Web.Churn;

/// <summary>What the page of churn is made of.</summary>
public static class ChurnStartup
{
    public static void AddChurnPage(this IServiceCollection services)
    {
        services.AddScoped<ChurnViews>();
        services.AddScoped<SurvivalViews>();
        services.AddScoped<RetentionViews>();
    }
}
