using System.Globalization;

namespace CalicoAci.Engine.Graphs.Text;

/// <summary>Durations as minutes and seconds.</summary>
internal static class TimeText
{
    /// <summary>For example <c>2:05</c>, or <c>1:02:05</c> from an hour on.</summary>
    public static string Of(TimeSpan time)
    {
        var rounded = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
        return rounded.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)rounded.TotalHours}:{rounded.Minutes:00}:{rounded.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{rounded.Minutes}:{rounded.Seconds:00}");
    }
}
