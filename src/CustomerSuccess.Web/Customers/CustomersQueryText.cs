using Microsoft.AspNetCore.Mvc;

namespace CustomerSuccess.Web.Customers;

/// <summary>The words of an address of a list of customers, as they were typed.</summary>
public sealed record CustomersQueryText(
    [property: FromQuery(Name = "q")] string? Search,
    [property: FromQuery(Name = "sign")] string? Sign,
    [property: FromQuery(Name = "sort")] string? Sort,
    [property: FromQuery(Name = "who")] string? Standing,
    [property: FromQuery(Name = "page")] string? Page,
    [property: FromQuery(Name = "segment")] string[]? Segments,
    [property: FromQuery(Name = "country")] string[]? Countries,
    [property: FromQuery(Name = "manager")] string[]? Managers,
    [property: FromQuery(Name = "plan")] string[]? Plans,
    [property: FromQuery(Name = "health")] string[]? Bands);
