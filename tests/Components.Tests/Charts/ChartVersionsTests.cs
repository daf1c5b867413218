using System.Reflection;
using CalicoAci.Components.Charts;

namespace CalicoAci.Components.Tests.Charts;

public sealed class ChartVersionsTests
{
    private static IEnumerable<HelmChart> Charts => typeof(ChartVersions).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => (HelmChart)property.GetValue(null)!);

    [TestCaseSource(nameof(Charts))]
    public void PinsAnExactVersion(HelmChart chart) => Assert.That(chart.Version, Does.Match(@"^v?\d+\.\d+\.\d+$"));

    [TestCaseSource(nameof(Charts))]
    public void ComesFromAnEncryptedSource(HelmChart chart) => Assert.That(chart.Repository, Does.StartWith("https://").Or.StartsWith("oci://"));

    [Test]
    public void InstallsTheOperatorWithItsOwnDefinitions()
        => Assert.That(ChartVersions.CalicoCrds.Version, Is.EqualTo(ChartVersions.TigeraOperator.Version));
}
