using CustomerSuccess.Data.ChartMogul;
using CustomerSuccess.Web.Api;

namespace CustomerSuccess.Web.ChartMogul;

/// <summary>ChartMogul's API, so that its clients work when their address is changed. docs/chartmogul.md lists what is there.</summary>
internal static class ChartMogulStartup
{
    /// <summary>What every address of it begins with.</summary>
    public const string Root = "/v1";

    public static void AddChartMogul(this IServiceCollection services)
    {
        services.AddSingleton(new ApiSurface(Root, new MogulErrors()));
        services.AddSingleton<DataSourceDesk>().AddSingleton<PlanDesk>().AddSingleton<PlanGroupDesk>().AddSingleton<CustomerDesk>().AddSingleton<ContactDesk>().AddSingleton<InvoiceImport>().AddSingleton<InvoiceDesk>().AddSingleton<LineDesk>();
        services.AddSingleton<PaymentDesk>().AddSingleton<SubscriptionDesk>().AddSingleton<EventDesk>().AddSingleton<ReportReader>().AddSingleton<ActivityReader>();
    }

    public static void MapChartMogul(this WebApplication app)
    {
        var routes = app.MapApiGroup(Root);
        routes.AddEndpointFilter<MogulRefusals>();
        routes.ExcludeFromDescription();
        AccountRoutes.Map(routes);
        DataSourceRoutes.Map(routes);
        PlanRoutes.Map(routes);
        PlanGroupRoutes.Map(routes);
        CustomerRoutes.Map(routes);
        AttributeRoutes.Map(routes);
        ContactRoutes.Map(routes);
        InvoiceRoutes.Map(routes);
        LineRoutes.Map(routes);
        TransactionRoutes.Map(routes);
        SubscriptionRoutes.Map(routes);
        EventRoutes.Map(routes);
        MetricRoutes.Map(routes);
        ActivityRoutes.Map(routes);
        ExportRoutes.Map(routes);
    }
}
