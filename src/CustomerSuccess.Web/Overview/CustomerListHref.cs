using CustomerSuccess.Domain.Figures;
using Microsoft.AspNetCore.Http.Extensions;

namespace CustomerSuccess.Web.Overview;

/// <summary>Where the list of customers is that shows a sign, in the slice of the overview.</summary>
internal static class CustomerListHref
{
    public static string Of(string sign, string sort, Filter filter)
    {
        var query = new QueryBuilder { { "sign", sign }, { "sort", sort }, { "who", "active" } };
        ReportAddress.Add(query, filter);
        return "/customers" + query.ToQueryString();
    }
}
