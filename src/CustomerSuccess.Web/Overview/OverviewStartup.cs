using CustomerSuccess.Data.Churn;
using CustomerSuccess.Domain.Churn;
using CustomerSuccess.Web.Churn;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Lifetime;
using CustomerSuccess.Web.Working;

namespace CustomerSuccess.Web.Overview;

/// <summary>What the overview and the workings of its figures are made of.</summary>
public static class OverviewStartup
{
    public static void AddOverview(this IServiceCollection services)
    {
        services.AddSingleton<PrerenderedViews>();
        services.AddSingleton<IChurnReasons, ChurnReasonReader>();
        services.AddSingleton<OverviewReader>();
        services.AddScoped<AttentionReader>();
        services.AddReports();
    }

    /// <summary>Adds what pages of figures are made of, beside the readers of records.</summary>
    public static void AddReports(this IServiceCollection services)
    {
        services.AddScoped<ReportFilters>();
        services.AddScoped<SegmentNpsReader>();
        services.AddScoped<OverviewViews>();
        services.AddScoped<FigureViews>();
        services.AddChurnPage();
        services.AddLifetimePage();
        services.AddScoped<CohortsViews>();
        services.AddWorkings();
    }

    /// <summary>Adds the workings, for those who show them without an overview.</summary>
    public static void AddWorkings(this IServiceCollection services)
    {
        services.AddScoped<WorkingWords>();
        services.AddScoped<WorkingList>();
        services.AddScoped<WorkingReader>();
        services.AddScoped<WorkingCsv>();
        services.AddScoped<IMetricWorking, HealthWorking>();
        services.AddScoped<IMetricWorking, ChurnWorking>();
        services.AddScoped<IMetricWorking, MrrWorking>();
        services.AddScoped<IMetricWorking, ExpansionWorking>();
        services.AddScoped<IMetricWorking, NpsWorking>();
        services.AddScoped<IMetricWorking, FeedbackWorking>();
        services.AddScoped<IMetricWorking, LifetimeWorking>();
        services.AddScoped<IMetricWorking, SurvivalWorking>();
        services.AddScoped<IMetricWorking, RetentionWorking>();
        services.AddScoped<IMetricWorking, CostWorking>();
    }
}
