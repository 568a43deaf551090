using CustomerSuccess.Data;
using CustomerSuccess.Data.Keys;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Keys;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Language;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CustomerSuccess.Web.Members;

/// <summary>Names the organisation and makes its administrator, once, while there is nobody.</summary>
public sealed class FirstRun(CustomerSuccessContext records, UserManager<Member> members, IOptions<BootstrapOptions> options, TimeProvider time)
{
    /// <summary>Tells whether nobody is there yet.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken cancellation) => !await members.Users.AnyAsync(cancellation);

    /// <summary>Returns the form to begin with: as usual for the language, and as the settings have it.</summary>
    public async Task<FirstRunForm> BeginAsync(LanguageChoice language, CancellationToken cancellation) =>
        FirstRunForm.For(language).With(await records.Organizations.AsNoTracking().SingleOrDefaultAsync(cancellation));

    /// <summary>Makes the organisation and the administrator, or neither. Refused when somebody was faster.</summary>
    public async Task<IdentityResult> CompleteAsync(FirstRunForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        await using var transaction = await records.Database.BeginTransactionAsync(cancellation);
        if (!await IsNeededAsync(cancellation))
        {
            return IdentityResult.Failed(new IdentityError { Code = "NotFirst", Description = "There is an administrator already." });
        }

        // The organisation has one row with a version, so that of two first runs at a time the second fails here.
        await NameOrganizationAsync(form, cancellation);
        var member = new Member { UserName = form.Email, Email = form.Email, EmailConfirmed = true, DisplayName = form.Name };
        MemberChoices.Keep(member, DisplayChoices.UsualFor(form.Language) with { Calendar = form.Calendar });
        var result = await AddAdministratorAsync(member, form.Password);
        if (result.Succeeded)
        {
            await transaction.CommitAsync(cancellation);
        }

        return result;
    }

    /// <summary>Makes the administrator, with the key of the settings.</summary>
    public async Task<IdentityResult> AddAdministratorAsync(Member member, string password)
    {
        var result = await members.CreateAsync(member, password);
        result = result.Succeeded ? await members.AddToRolesAsync(member, [nameof(Role.Administrator)]) : result;
        if (result.Succeeded)
        {
            await AddKeyAsync(member);
        }

        return result;
    }

    /// <summary>Makes the key of the settings, if there is one, for the first administrator.</summary>
    public async Task AddKeyAsync(Member administrator)
    {
        ArgumentNullException.ThrowIfNull(administrator);
        if (options.Value.ApiKey is { Length: > 0 } text)
        {
            records.Add(KeyText.Record(text, "Bootstrap", new MemberId(administrator.Id), KeyScopes.All, time.GetUtcNow().UtcDateTime));
            await records.SaveChangesAsync();
        }
    }

    private async Task NameOrganizationAsync(FirstRunForm form, CancellationToken cancellation)
    {
        var weekStart = OrganizationOptions.UsualWeekStart(form.Calendar);
        if (await records.Organizations.SingleOrDefaultAsync(cancellation) is { } named)
        {
            // The form does not ask for the week and the fiscal year; another calendar than the settings' has its own.
            (named.WeekStart, named.FiscalYearStartMonth) = named.Calendar == form.Calendar ? (named.WeekStart, named.FiscalYearStartMonth) : (weekStart, 1);
            (named.Name, named.TimeZone, named.Calendar, named.ReportingCurrency) = (form.Organization, form.TimeZone, form.Calendar, new Currency(form.Currency));
        }
        else
        {
            records.Add(new Organization { Name = form.Organization, TimeZone = form.TimeZone, Calendar = form.Calendar, WeekStart = weekStart, FiscalYearStartMonth = 1, ReportingCurrency = new Currency(form.Currency) });
        }

        await records.SaveChangesAsync(cancellation);
    }
}
