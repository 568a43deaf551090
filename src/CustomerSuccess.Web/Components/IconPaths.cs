namespace CustomerSuccess.Web.Components;

/// <summary>The strokes of our icons, on a square of 16 with a pen of 1.5. They are drawn inline, so that no font or request is needed for them.</summary>
internal static class IconPaths
{
    private static readonly Dictionary<IconName, string> Strokes = new()
    {
        [IconName.Overview] = "M2.5 2.5h4.5v4.5h-4.5zM9 2.5h4.5v4.5h-4.5zM2.5 9h4.5v4.5h-4.5zM9 9h4.5v4.5h-4.5z",
        [IconName.Customers] = "M6 8a2.75 2.75 0 1 0 0-5.5a2.75 2.75 0 0 0 0 5.5zM1.5 13.5c.4-2.4 2-3.6 4.5-3.6s4.1 1.2 4.5 3.6M10.5 2.9a2.5 2.5 0 0 1 0 4.7M12 10.2c1.4.5 2.2 1.6 2.5 3.3",
        [IconName.Surveys] = "M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2zM5.5 6.2h5M5.5 8.4h3",
        [IconName.Programmes] = "M2.5 13.5h11M4 11v-3M8 11v-8M12 11v-5.5",
        [IconName.Entry] = "M10.8 2.8l2.4 2.4l-7.7 7.7l-3 .6l.6-3zM9.2 4.4l2.4 2.4",
        [IconName.Settings] = "M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.3v3.4M6 9.3v3.4",
        [IconName.More] = "M3.5 8h.01M8 8h.01M12.5 8h.01",
        [IconName.Search] = "M7 11.5a4.5 4.5 0 1 0 0-9a4.5 4.5 0 0 0 0 9zM10.4 10.4l3.1 3.1",
        [IconName.Calendar] = "M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3",
        [IconName.Theme] = "M8 13.5a5.5 5.5 0 1 0 0-11a5.5 5.5 0 0 0 0 11zM8 2.5v11M8 5h4.5M8 8h5.5M8 11h4.5",
        [IconName.Clock] = "M8 13.5a5.5 5.5 0 1 0 0-11a5.5 5.5 0 0 0 0 11zM8 5v3l2 1.5",
        [IconName.Close] = "M4 4l8 8M12 4l-8 8",
        [IconName.Healthy] = "M8 13.5a5.5 5.5 0 1 0 0-11a5.5 5.5 0 0 0 0 11zM5.5 8.2l1.8 1.8l3.3-3.7",
        [IconName.Watch] = "M8 2.8l6 10.4h-12zM8 6.6v3M8 11.3v.01",
        [IconName.Risk] = "M5.7 2.5h4.6l3.2 3.2v4.6l-3.2 3.2h-4.6l-3.2-3.2v-4.6zM8 5.2v3.4M8 10.8v.01",
        [IconName.Nodata] = "M13.2 6.2a5.5 5.5 0 0 0-1.6-2.4M9 2.6a5.5 5.5 0 0 0-3 .3M3.6 4.7a5.5 5.5 0 0 0-1 2.8M2.8 9.8a5.5 5.5 0 0 0 1.7 2.5M7 13.4a5.5 5.5 0 0 0 3-.3M12.4 11.3a5.5 5.5 0 0 0 1-2.7",
        [IconName.Up] = "M8 13v-10M4 7l4-4l4 4",
        [IconName.Down] = "M8 3v10M4 9l4 4l4-4",
        [IconName.Chevron] = "M4.5 6.5l3.5 3.5l3.5-3.5",
        [IconName.Next] = "M6 3.5l4.5 4.5l-4.5 4.5",
        [IconName.Clear] = "M3.5 8.5l3 3l6-6.5",
        [IconName.Noise] = "M2 8c1.5-4 3-4 4.5 0s3 4 4.5 0q1-2.8 2.5-3",
        [IconName.Working] = "M2.5 5.5h5M5 3v5M2.5 11.5h4M10 4h3.5M10 10.2h3.5M10 12.8h3.5",
        [IconName.Download] = "M8 2.5v7.5M4.8 7l3.2 3.2l3.2-3.2M2.5 13.5h11",
        [IconName.Undo] = "M5.5 3l-3 3l3 3M2.5 6h7a3.7 3.7 0 0 1 0 7.5h-3.5",
        [IconName.Table] = "M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.7h11M6.5 3v10",
        [IconName.Pin] = "M5.5 2.5h5l-.6 4.5l2.1 2.5h-8l2.1-2.5zM8 9.5v4",
        [IconName.Info] = "M8 13.5a5.5 5.5 0 1 0 0-11a5.5 5.5 0 0 0 0 11zM8 7.5v3.2M8 5.2v.01",
        [IconName.Trend] = "M2.5 4l4 4l2.5-2l4.5 5.5M13.5 8.2v3.3h-3.3",
        [IconName.Phone] = "M3.5 2.5h2.5l1.2 3l-1.6 1.1a7.5 7.5 0 0 0 3.8 3.8l1.1-1.6l3 1.2v2.5q-8.5.5-10-10z",
        [IconName.Print] = "M4.5 6v-3.5h7v3.5M4.5 11.5h-2v-5.5h11v5.5h-2M4.5 9.5h7v4h-7z",
        [IconName.Check] = "M3.5 8.5l3 3l6-6.5",
        [IconName.Back] = "M10 3.5l-4.5 4.5l4.5 4.5",
        [IconName.Plus] = "M8 3v10M3 8h10",
        [IconName.Edit] = "M10.8 2.8l2.4 2.4l-7.7 7.7l-3 .6l.6-3zM9.2 4.4l2.4 2.4",
        [IconName.Lock] = "M4 7.5h8v6h-8zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2",
        [IconName.Key] = "M6 10.5a3 3 0 1 0 0-6a3 3 0 0 0 0 6zM9 7.5h5M12 7.5v2.5",
        [IconName.Person] = "M8 8a2.75 2.75 0 1 0 0-5.5a2.75 2.75 0 0 0 0 5.5zM2.5 13.5c.5-2.4 2.5-3.6 5.5-3.6s5 1.2 5.5 3.6",
        [IconName.Out] = "M9.5 3h-6v10h6M7 8h7M11.5 5.5l2.5 2.5l-2.5 2.5",
        [IconName.Keyboard] = "M1.5 4h13v8h-13zM4 6.5h.01M6.7 6.5h.01M9.3 6.5h.01M12 6.5h.01M5 9.5h6",
        [IconName.Filter] = "M2.5 4h11M4.5 8h7M6.5 12h3",
        [IconName.Error] = "M5.7 2.5h4.6l3.2 3.2v4.6l-3.2 3.2h-4.6l-3.2-3.2v-4.6zM8 5.2v3.4M8 10.8v.01",
    };

    public static string Of(IconName name) => Strokes[name];
}
