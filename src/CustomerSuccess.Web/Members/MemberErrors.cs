using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Members;

/// <summary>Identity's refusals in the user's language, for those that our settings can bring about.</summary>
internal sealed class MemberErrors(IStringLocalizer<MemberErrors> text) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), length);

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail));

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateEmail));

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail));

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidEmail));

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure));

    private IdentityError Say(string code, params object[] values) => new() { Code = code, Description = text[code, values] };
}
