using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Tests.Model;

public sealed class IpTextTests
{
    [TestCase("192.168.2.1")]
    [TestCase("2001:db8::1")]
    [TestCase("::")]
    [TestCase("2001:0db8:0:0:0:0:0:1")]
    public void ReadsAddresses(string text)
    {
        Assert.That(IpText.TryParse(text, out IPAddress? address), Is.True);
        Assert.That(address, Is.EqualTo(IPAddress.Parse(text)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("10.1")]
    [TestCase("3232236033")]
    [TestCase("010.1.1.1")]
    [TestCase("0x0a.1.1.1")]
    [TestCase("192.168.2.1 ")]
    [TestCase("fe80::1%eth0")]
    [TestCase("[::1]")]
    [TestCase("::ffff:192.168.2.1")]
    [TestCase("192.168.2.256")]
    public void RefusesFormsThatAreMostOftenMistakes(string? text) => Assert.That(IpText.TryParse(text, out _), Is.False);
}
