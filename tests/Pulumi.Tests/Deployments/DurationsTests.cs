namespace Pulumi.Tests.Deployments;

public class DurationsTests
{
    [TestCase("10:00:00", "10h")]
    [TestCase("00:10:00", "10m")]
    [TestCase("00:01:30", "90s")]
    [TestCase("00:00:00.25", "250ms")]
    [TestCase("00:00:00.0000001", "100ns")]
    [TestCase("00:00:00", "0s")]
    public void WritesTheLargestUnitThatIsExact(string time, string expected)
    {
        var duration = TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

        Assert.That(Durations.Format(duration), Is.EqualTo(expected));
        Assert.That(Durations.Parse(expected), Is.EqualTo(duration));
    }

    [Test]
    public void ReadsWhatTheEngineWrites()
    {
        Assert.That(Durations.Parse("1h2m3.5s"), Is.EqualTo(new TimeSpan(0, 1, 2, 3, 500)));
        Assert.That(Durations.Parse(""), Is.Null);
        Assert.That(() => Durations.Parse("soon"), Throws.InstanceOf<FormatException>());
    }
}
