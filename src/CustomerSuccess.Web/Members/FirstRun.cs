using CustomerSuccess.Data;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Domain.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CustomerSuccess.Web.Members;

/// <summary>Names the organisation and makes its administrator, once, while there is nobody.</summary>
public sealed class FirstRun(CustomerSuccessContext records, UserManager<Member> members)
{
    /// <summary>Tells whether nobody is there yet.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellation) => !await members.Users.AnyAsync(cancellation);

    /// <summary>Makes the organisation and the administrator, or neither. Refused when somebody was faster.</summary>
    public async Task<IdentityResult> CompleteAsync(FirstRunForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var transaction = await records.Database.BeginTransactionAsync(cancellation);
        if (!await IsNeededAsync(cancellation))
        {
            return IdentityResult.Failed(new IdentityError { Code = "NotFirst", Description = "There is an administrator already." });
        }

        // The organisation has one row, so that of two first runs at a time the second fails here.
        await NameOrganizationAsync(form, cancellation);
        var member = new Member { UserName = form.Email, Email = form.Email, EmailConfirmed = true, DisplayName = form.Name };
        MemberChoices.Keep(member, Language.DisplayChoices.UsualFor(form.Language) with { Calendar = form.Calendar });
        var result = await members.CreateAsync(member, form.Password);
        if (result.Succeeded)
        {
            result = await members.AddToRolesAsync(member, [nameof(Role.Administrator)]);
        }

        if (result.Succeeded)
        {
            await transaction.CommitAsync(cancellation);
        }

        return result;
    }

    /// <summary>Writes the organisation's one row.</summary>
    public async Task NameOrganizationAsync(FirstRunForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await records.Organizations.AnyAsync(cancellation))
        {
            return;
        }

        records.Add(new Organization
        {
            Name = form.Organization,
            TimeZone = form.TimeZone,
            Calendar = form.Calendar,
            WeekStart = form.Calendar is CalendarKind.Persian ? DayOfWeek.Saturday : DayOfWeek.Monday,
            FiscalYearStartMonth = 1,
            ReportingCurrency = new Currency(form.Currency),
        });
        await records.SaveChangesAsync(cancellation);
    }
}
