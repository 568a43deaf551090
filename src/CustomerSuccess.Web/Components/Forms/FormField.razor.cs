using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace CustomerSuccess.Web.Components.Forms;

/// <summary>Draws one field of a form with its messages.</summary>
public sealed partial class FormField<TValue> : IDisposable
{
    private EditContext? _subscribedTo;
    private IReadOnlyList<string> _errors = [];

    [CascadingParameter] public EditContext? Form { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>The property that the messages are about: <c>() => Form.Score</c>.</summary>
    [Parameter, EditorRequired] public required Expression<Func<TValue>> For { get; set; }

    /// <summary>The input; its context has the attributes that it must carry.</summary>
    [Parameter, EditorRequired] public required RenderFragment<FieldContext> ChildContent { get; set; }

    /// <summary>What helps to fill it in, such as the amount in words.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What may be wrong and can be saved nevertheless.</summary>
    [Parameter] public string? Warning { get; set; }

    /// <summary>The width in a form of six columns: half, third or two; the whole row otherwise.</summary>
    [Parameter] public string? Class { get; set; }

    [Parameter] public bool IsRequired { get; set; }

    private string Id => "field-" + FieldIdentifier.Create(For).FieldName.ToLowerInvariant();

    public void Dispose() => Subscribe(null);

    protected override void OnParametersSet()
    {
        Subscribe(Form);
        _errors = Form is null ? [] : [.. Form.GetValidationMessages(FieldIdentifier.Create(For))];
    }

    private void Subscribe(EditContext? form)
    {
        if (_subscribedTo is not null)
        {
            _subscribedTo.OnValidationStateChanged -= Changed;
        }

        _subscribedTo = form;
        if (form is not null)
        {
            form.OnValidationStateChanged += Changed;
        }
    }

    private void Changed(object? sender, ValidationStateChangedEventArgs changed)
    {
        _errors = [.. Form!.GetValidationMessages(FieldIdentifier.Create(For))];
        StateHasChanged();
    }
}
