using CustomerSuccess.Data.Closing;
using CustomerSuccess.Domain.Closing;

namespace CustomerSuccess.Web.Closing;

/// <summary>What closing months is made of.</summary>
public static class ClosingStartup
{
    public static void AddClosing(this IServiceCollection services)
    {
        services.AddSingleton<MonthFiguresReader>();
        services.AddSingleton<IClosingDesk, ClosingDesk>();
        services.AddScoped<ClosingViews>();
    }
}
