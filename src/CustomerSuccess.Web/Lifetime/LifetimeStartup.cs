namespace CustomerSuccess.Web.Lifetime;

/// <summary>What the page of lifetime value is made of.</summary>
public static class LifetimeStartup
{
    public static void AddLifetimePage(this IServiceCollection services)
    {
        services.AddScoped<LifetimeViews>();
        services.AddScoped<LifetimeFormsViews>();
        services.AddScoped<SegmentLifetimesViews>();
        services.AddScoped<PredictedViews>();
        services.AddScoped<PredictedRecords>();
        services.AddScoped<PredictedCsv>();
    }
}
