using CustomerSuccess.Data;
using CustomerSuccess.Data.Members;
using CustomerSuccess.Domain.Members;
using CustomerSuccess.Web.Members;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CustomerSuccess.Web.Startup;

/// <summary>Who people are and what they may do: ASP.NET Core Identity over our records.</summary>
internal static class MembersStartup
{
    public static void AddMembers(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Member>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Length is what makes a password hard to guess; rules about its letters only make it hard to remember.
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<CustomerSuccessContext>()
            .AddClaimsPrincipalFactory<MemberClaims>()
            .AddErrorDescriber<MemberErrors>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/sign-in";
            options.LogoutPath = "/sign-out";
            options.AccessDeniedPath = "/denied";
            options.ReturnUrlParameter = "to";
            options.Cookie.Name = "session";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddScoped<AuthenticationStateProvider, RevalidatingMembers>();
        services.AddAccessPolicies();
        services.AddScoped<IViewers, SessionViewers>();
        services.AddScoped<ChosenDisplay>();
        services.AddScoped<FirstRun>();
        services.AddSingleton<People>();
        services.AddScoped<Bootstrap>();
        services.AddSingleton<IOrganizationDesk, OrganizationDesk>();
        OrganizationOptions.AddTo(services);
        BootstrapOptions.AddTo(services);
    }
}
