using CustomerSuccess.Domain.Nps;
using CustomerSuccess.Web.Components;
using CustomerSuccess.Web.Language;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace CustomerSuccess.Web.Nps;

/// <summary>Holds an answer to its rules while it is typed, with messages that say what to do. The desk holds it to the same rules again.</summary>
public sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator(IStringLocalizer<AnswerPanel> text, IDisplay display)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Wave).Must((form, wave) => form.Choices.Find(wave).Wave is not null).WithMessage(_ => text["ChooseAWave"]);
        RuleFor(form => form.Customer)
            .NotEmpty().WithMessage(_ => text["ChooseACustomer"])
            .Must((form, _) => form.CustomerId is not null).WithMessage(_ => text["NoSuchCustomer"]);
        RuleFor(form => form.AnsweredOn)
            .Must(day => TypedDate.TryRead(day, out _)).WithMessage(form => text["DateCannotBeRead", display.Digits(TypedDate.Write(form.Choices.Today, display.Choices.Calendar))])
            .Must((form, day) => Read(day) <= form.Choices.Today).WithMessage(_ => text["DateIsInTheFuture"])
            .Must(IsInTheWave).WithMessage(_ => text["DateIsOutsideTheWave"]);
        RuleFor(form => form.Score)
            .Must((form, score) => TypedNumber.TryReadWhole(score, out var number) && number is >= 0 and <= 10 && form.Scale.Includes((int)number))
            .WithMessage(form => text["ScoreIsOffTheScale", display.Number(form.Scale.Lowest()), display.Number(10)]);
        RuleFor(form => form.Person).MaximumLength(ResponseRules.LongestName).WithMessage(_ => TooLong(ResponseRules.LongestName));
        RuleFor(form => form.Agent).MaximumLength(ResponseRules.LongestName).WithMessage(_ => TooLong(ResponseRules.LongestName));
        RuleFor(form => form.Reason).MaximumLength(ResponseRules.LongestComment).WithMessage(_ => TooLong(ResponseRules.LongestComment));

        string TooLong(int longest) => text["TextIsTooLong", display.Number(longest)];
    }

    private static DateOnly Read(string typed) => TypedDate.TryRead(typed, out var day) ? day : DateOnly.MaxValue;

    private static bool IsInTheWave(AnswerForm form, string typed) =>
        form.Choices.Find(form.Wave).Wave is not { } wave || (Read(typed) >= wave.From && !(Read(typed) >= wave.Until));
}
