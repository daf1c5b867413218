using System.Net;
using System.Numerics;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Tests.Model;

public sealed class CidrTests
{
    [TestCase("192.168.2.1/24")]
    [TestCase("192.168.2.0")]
    [TestCase("192.168.2.0/33")]
    [TestCase("2001:db8::1/64")]
    [TestCase("")]
    [TestCase(null)]
    public void RefusesWhatIsNotAPrefixWithZeroHostBits(string? text)
    {
        Assert.That(Cidr.TryParse(text, out _), Is.False);
    }

    [TestCase("192.168.2.0/24", "192.168.2.255")]
    [TestCase("10.0.0.0/8", "10.255.255.255")]
    [TestCase("2001:db8::/120", "2001:db8::ff")]
    [TestCase("192.168.2.7/32", "192.168.2.7")]
    public void KnowsItsLastAddress(string text, string last)
    {
        Assert.That(Cidr.Parse(text).Last, Is.EqualTo(IPAddress.Parse(last)));
    }

    [TestCase("10.0.0.0/8", "10.1.0.0/16", true)]
    [TestCase("10.1.0.0/16", "10.0.0.0/8", true)]
    [TestCase("10.0.0.0/9", "10.128.0.0/9", false)]
    [TestCase("::/0", "0.0.0.0/0", false)]
    public void OverlapsWhereOneHoldsTheOther(string left, string right, bool overlaps)
    {
        Assert.That(Cidr.Parse(left).Overlaps(Cidr.Parse(right)), Is.EqualTo(overlaps));
    }

    [TestCase("192.168.2.0/24", "192.168.2.0", false)]
    [TestCase("192.168.2.0/24", "192.168.2.255", false)]
    [TestCase("192.168.2.0/24", "192.168.2.1", true)]
    [TestCase("192.168.2.0/31", "192.168.2.0", true)]
    [TestCase("192.168.2.0/24", "192.168.3.1", false)]
    [TestCase("2001:db8::/64", "2001:db8::", false)]
    [TestCase("2001:db8::/64", "2001:db8::ffff:ffff:ffff:ffff", true)]
    public void TellsWhichAddressesAHostMayHave(string text, string address, bool allowed)
    {
        Assert.That(Cidr.Parse(text).IsHostAddress(IPAddress.Parse(address)), Is.EqualTo(allowed));
    }

    [FsCheck.NUnit.Property]
    public bool EveryAddressInsideIsContained(uint network, byte length, uint offset)
    {
        int prefix = length % 33;
        uint mask = prefix == 0 ? 0 : uint.MaxValue << (32 - prefix);
        var cidr = Cidr.Parse($"{new IPAddress(BitConverter.GetBytes(network & mask).Reverse().ToArray())}/{prefix}");
        BigInteger inside = offset % (BigInteger.One << (32 - prefix));
        return cidr.Contains(cidr.AddressAt(inside)) && Cidr.Parse(cidr.ToString()) == cidr;
    }

    [Test]
    public void RefusesAnAddressNumberOutsideThePrefix()
    {
        Assert.That(() => Cidr.Parse("10.0.0.0/30").AddressAt(4), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
