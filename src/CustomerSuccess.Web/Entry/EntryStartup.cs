using CustomerSuccess.Data.Costs;
using CustomerSuccess.Data.Entry;
using CustomerSuccess.Data.Nps;
using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Domain.Entry;
using CustomerSuccess.Domain.Nps;

namespace CustomerSuccess.Web.Entry;

/// <summary>The desks behind the entry pages. They hold no state.</summary>
internal static class EntryStartup
{
    public static IServiceCollection AddEntry(this IServiceCollection services) => services
        .AddSingleton<IResponseDesk, ResponseDesk>()
        .AddSingleton<ISurveyDesk, SurveyDesk>()
        .AddSingleton<ICostDesk, CostDesk>()
        .AddSingleton<IEntryDirectory, EntryDirectory>()
        .AddSingleton<IEntryDrafts, EntryDrafts>()
        .AddScoped<EntryReader>();
}
