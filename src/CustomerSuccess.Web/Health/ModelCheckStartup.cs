namespace CustomerSuccess.Web.Health;

/// <summary>What the model check is made of.</summary>
public static class ModelCheckStartup
{
    public static void AddModelCheck(this IServiceCollection services)
    {
        services.AddScoped<ModelCheckViews>();
        services.AddScoped<CheckTables>();
    }
}
