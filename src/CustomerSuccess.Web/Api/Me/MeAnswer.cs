using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;

namespace CustomerSuccess.Web.Api.Me;

/// <summary>Whose key it is, and what figures are of.</summary>
/// <param name="Member">The member whose rights the key has.</param>
/// <param name="Key">The key.</param>
/// <param name="Organization">The organization; none while it has not been named.</param>
/// <param name="ChangeNumber">The last change of the records that figures have seen.</param>
/// <param name="DataThrough">The instant up to which data is complete: the latest import or entry.</param>
internal sealed record MeAnswer(MeMember Member, MeKey Key, MeOrganization? Organization, long ChangeNumber, DateTime? DataThrough);

/// <summary>A member.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name that others see.</param>
/// <param name="Roles">The roles of now.</param>
internal sealed record MeMember(Guid Id, string Name, IReadOnlyCollection<Role> Roles);

/// <summary>A key.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it leaves of the member's rights.</param>
/// <param name="ExpiresAt">The instant from which it is refused; none for never.</param>
internal sealed record MeKey(Guid Id, string Name, IReadOnlyList<KeyScope> Scopes, DateTime? ExpiresAt);

/// <summary>The organization.</summary>
/// <param name="Name">The name.</param>
/// <param name="TimeZone">The IANA time zone of the days of business.</param>
/// <param name="Calendar">The calendar of its reports.</param>
/// <param name="WeekStart">The first day of its weeks.</param>
/// <param name="FiscalYearStartMonth">The month that its fiscal year starts with.</param>
/// <param name="Currency">The currency of its reports.</param>
/// <param name="MinorDigits">How many decimals a main unit of it has: 2 for USD, 0 for IRR.</param>
internal sealed record MeOrganization(string Name, string TimeZone, CalendarKind Calendar, DayOfWeek WeekStart, int FiscalYearStartMonth, string Currency, int MinorDigits);
