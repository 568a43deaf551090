using CustomerSuccess.Domain.Costs;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Costs;

/// <summary>Holds a cost to its rules while it is typed, with messages that say what to do. The desk holds it to the same rules again.</summary>
public sealed class CostFormValidator : AbstractValidator<CostForm>
{
    public CostFormValidator(IStringLocalizer<CostPanel> text, IDisplay display)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Kind).Must((form, kind) => form.Choices?.Kind(kind) is not null).WithMessage(_ => text["ChooseAKind"]);
        When(form => form.HasDays, () =>
        {
            RuleFor(form => form.FirstDay).Must(CanBeRead).WithMessage(DateCannotBeRead);
            RuleFor(form => form.LastDay)
                .Must(CanBeRead).WithMessage(DateCannotBeRead)
                .Must((form, last) => !TypedDate.TryRead(form.FirstDay, out var first) || (TypedDate.TryRead(last, out var end) && end >= first)).WithMessage(_ => text["EndIsBeforeStart"]);
        }).Otherwise(() => RuleFor(form => form.Month).Must(month => TypedMonth.TryRead(month, out _)).WithMessage(form => text["MonthCannotBeRead", ThisMonth(form)]));
        RuleFor(form => form.Amount)
            .Must((form, amount) => TypedNumber.TryRead(amount, out var number) && (number <= 0 || form.Money is not null)).WithMessage(_ => text["AmountCannotBeRead", display.Number(12_000)])
            .Must((form, _) => form.Money is { MinorUnits: > 0 }).WithMessage(_ => text["AmountIsNotAboveZero"]);
        RuleFor(form => form.Share).Must((form, _) => form.BasisPoints is not null).WithMessage(_ => text["ShareIsOutOfRange", display.Number(0), display.Number(100)]);
        RuleFor(form => form.Segment).NotEmpty().When(form => form.Scope is CostScope.Segment).WithMessage(_ => text["ChooseASegment"]);
        RuleFor(form => form.OnlyCustomer).Must((form, _) => form.OnlyCustomerId is not null).When(form => form.Scope is CostScope.Customer)
            .WithMessage(form => text[form.OnlyCustomer.Length == 0 ? "ChooseACustomer" : "NoSuchCustomer"]);
        RuleFor(form => form.Description).MaximumLength(CostRules.LongestText).WithMessage(_ => TooLong(CostRules.LongestText));
        RuleFor(form => form.Programme).MaximumLength(CostRules.LongestText).WithMessage(_ => TooLong(CostRules.LongestText));
        RuleFor(form => form.Document).MaximumLength(CostRules.LongestDocumentNumber).WithMessage(_ => TooLong(CostRules.LongestDocumentNumber));

        string TooLong(int longest) => text["TextIsTooLong", display.Number(longest)];
        string ThisMonth(CostForm form) => form.Choices is { } choices ? display.Month(display.Reporting.PeriodOf(choices.Day.Today, Domain.Time.Interval.Month)) : string.Empty;
        string DateCannotBeRead(CostForm form) => text["DateCannotBeRead", form.Choices is { } choices ? display.Digits(TypedDate.Write(choices.Day.Today, display.Choices.Calendar)) : string.Empty];
    }

    private static bool CanBeRead(string day) => TypedDate.TryRead(day, out _);
}
