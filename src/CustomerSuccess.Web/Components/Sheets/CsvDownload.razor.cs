using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CustomerSuccess.Web.Components.Sheets;

/// <summary>The button that downloads a list or a chart's figures.</summary>
public sealed partial class CsvDownload
{
    /// <summary>Tells spreadsheets that the text is UTF-8.</summary>
    private const char ByteOrderMark = '\uFEFF';

    [Inject] public required IJSRuntime Browser { get; init; }

    /// <summary>What is downloaded, in words; the file is called by it.</summary>
    [Parameter, EditorRequired] public required string Title { get; set; }

    /// <summary>Gives the rows when they are asked for.</summary>
    [Parameter, EditorRequired] public required Func<Sheet> Sheet { get; set; }

    private async Task SaveAsync()
    {
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await new SheetCsv(Text).WriteAsync(text, Sheet());
        await using var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./" + Assets["js/save.js"]);
        await module.InvokeVoidAsync("save", FileName(), ByteOrderMark + text.ToString());
    }

    private string FileName() => NoFileName().Replace(Title, "-").Trim('-') is { Length: > 0 } name ? name + ".csv" : "table.csv";

    [GeneratedRegex(@"[^\w]+")]
    private static partial Regex NoFileName();
}
