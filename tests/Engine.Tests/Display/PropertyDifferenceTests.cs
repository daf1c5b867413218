using System.IO.Compression;
using System.Text;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Tests.Display;

internal sealed class PropertyDifferenceTests
{
    private const string Path = "extraConfig[\"guestinfo.userdata\"]";
    private const string Before = """
        #cloud-config
        hostname: dev-worker-1
        write_files:
        - path: /etc/calico-aci/node.env
          content: |
            NODE_MTU=9000
            KUBERNETES_VERSION=1.36.4
        - path: /etc/chrony/sources.d/calico-aci.sources
          content: |
            server ntp1.example.net iburst
        runcmd:
        - - /usr/local/lib/calico-aci/node-prepare.sh

        """;

    private static readonly string After = Before
        .Replace("1.36.4", "1.37.1", StringComparison.Ordinal)
        .Replace("ntp1", "ntp2", StringComparison.Ordinal)
        .Replace("node-prepare.sh", "prepare.sh", StringComparison.Ordinal);

    [TestCase(false, false)]
    [TestCase(true, true)]
    [TestCase(false, true)]
    public void ShowsTheLinesOfEncodedUserData(bool gzipBefore, bool gzipAfter)
    {
        string shown = Show(Text(Encode(Before, gzipBefore)), Text(Encode(After, gzipAfter)));

        Assert.That(shown.Trim(), Is.EqualTo("""
            ~ extraConfig["guestinfo.userdata"]: (decoded)
                in /etc/calico-aci/node.env
                -     KUBERNETES_VERSION=1.36.4
                +     KUBERNETES_VERSION=1.37.1
                in /etc/chrony/sources.d/calico-aci.sources
                -     server ntp1.example.net iburst
                +     server ntp2.example.net iburst
                in (outside of a file)
                - - - /usr/local/lib/calico-aci/node-prepare.sh
                + - - /usr/local/lib/calico-aci/prepare.sh
            """.Trim()));
    }

    [Test]
    public void SaysThatOnlyTheEncodingDiffers() =>
        Assert.That(Show(Text(Encode(Before, false)), Text(Encode(Before, true))), Does.Contain("only its encoding differs").And.Not.Contain("hostname"));

    [Test]
    public void NamesTheFileOfAListing() => Assert.That(
        Show(Text("=== 0644 2 /etc/a\nmap:\n1\n=== 0644 1 /etc/b\nx\n"), Text("=== 0644 2 /etc/a\nmap:\n2\n=== 0644 1 /etc/b\nx\n")),
        Does.Contain("in /etc/a\n").And.Contain("- 1\n").And.Contain("+ 2\n").And.Not.Contain("/etc/b"));

    [Test]
    public void NeverDecodesASecret() => Assert.That(
        Show(new PropertyValue.SecretValue(Text(Encode(Before, true))), new PropertyValue.SecretValue(Text(Encode(After, true)))),
        Does.Contain("[secret] (changed)").And.Not.Contain("KUBERNETES"));

    [TestCase("YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXo=", "a base64 text of one line")]
    [TestCase("abcdabcdabcdabcdabcdabcd", "text that only looks like base64")]
    [TestCase("H4sIAAAAAAAAA0vKLOEKTC1PAAAAAAA=", "what is no gzip")]
    public void ShowsOtherTextsAsTheyAre(string text, string why) => Assert.That(Show(Text(text), Text(text.ToUpperInvariant())), Does.Contain(text), why);

    private static PropertyValue Text(string text) => new PropertyValue.StringValue(text);

    private static string Show(PropertyValue old, PropertyValue current)
    {
        var report = new Report();
        PropertyDifference.Write(report, new PropertyChange(Path, old, current, false), "");
        return report.ToString();
    }

    private static string Encode(string text, bool gzip)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (!gzip)
        {
            return Convert.ToBase64String(bytes);
        }

        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal, true))
        {
            stream.Write(bytes);
        }

        return Convert.ToBase64String(packed.ToArray());
    }
}
