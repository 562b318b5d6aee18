// Bank simulation: accounts, transactions with rollback, an audit log, wrapped and joined errors.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"sync"
)

type Money int64

func (m Money) String() string {
	sign := ""
	if m < 0 {
		sign, m = "-", -m
	}
	s := fmt.Sprintf("%d", int64(m)/100)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return fmt.Sprintf("%s$%s.%02d", sign, s, int64(m)%100)
}

type ID uint16

type Account interface {
	ID() ID
	Balance() Money
	Deposit(Money) error
	Withdraw(Money) error
}

type base struct {
	mu      sync.Mutex
	id      ID
	owner   string
	balance Money
	log     []string
}

func (b *base) ID() ID { return b.id }
func (b *base) Balance() Money {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.balance
}
func (b *base) note(format string, args ...any) { b.log = append(b.log, fmt.Sprintf(format, args...)) }
func (b *base) Deposit(m Money) error {
	if m <= 0 {
		return &AmountError{Account: b.id, Amount: m}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.balance += m
	b.note("+%v", m)
	return nil
}
func (b *base) withdraw(m, floor Money) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if m <= 0 {
		return &AmountError{b.id, m}
	}
	if b.balance-m < floor {
		return fmt.Errorf("account %03d has %v, needs %v: %w", b.id, b.balance, m, ErrInsufficient)
	}
	b.balance -= m
	b.note("-%v", m)
	return nil
}

type Checking struct {
	base
	overdraft Money
}

func (c *Checking) Withdraw(m Money) error { return c.withdraw(m, -c.overdraft) }

type Savings struct {
	*base
	rate   float64
	frozen bool
}

func (s Savings) Withdraw(m Money) error {
	if s.frozen {
		return ErrFrozen
	}
	return s.withdraw(m, 0)
}
func (s Savings) AddInterest() Money {
	i := Money(float64(s.balance)*s.rate + 0.5)
	if i > 0 {
		s.Deposit(i)
	}
	return i
}

var (
	ErrInsufficient = errors.New("insufficient funds")
	ErrFrozen       = errors.New("account frozen")
	ErrNoAccount    = errors.New("no such account")
)

type AmountError struct {
	Account ID
	Amount  Money
}

func (e *AmountError) Error() string { return fmt.Sprintf("bad amount %v for %d", e.Amount, e.Account) }

type Bank struct {
	accounts map[ID]Account
	next     ID
}

func (b *Bank) add(mk func(id ID) Account) ID {
	b.next++
	b.accounts[b.next] = mk(b.next)
	return b.next
}

func (b *Bank) get(id ID) (Account, error) {
	if a, ok := b.accounts[id]; ok {
		return a, nil
	}
	return nil, fmt.Errorf("%w: %d", ErrNoAccount, id)
}

func (b *Bank) Transfer(from, to ID, m Money) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("transfer %d->%d: %w", from, to, err)
		}
	}()
	src, err1 := b.get(from)
	dst, err2 := b.get(to)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	if err := src.Withdraw(m); err != nil {
		return err
	}
	defer func() {
		if r := recover(); r != nil {
			src.Deposit(m)
			err = fmt.Errorf("rolled back: %v", r)
		}
	}()
	if m == 1313 {
		panic("unlucky amount")
	}
	return dst.Deposit(m)
}

func (b *Bank) total() (sum Money) {
	for _, a := range b.accounts {
		sum += a.Balance()
	}
	return
}

func main() {
	bank := &Bank{accounts: map[ID]Account{}}
	alice := bank.add(func(id ID) Account { return &Checking{base: base{id: id, owner: "alice"}, overdraft: 500_00} })
	bob := bank.add(func(id ID) Account { return &Checking{base: base{id: id, owner: "bob"}} })
	carol := bank.add(func(id ID) Account { return Savings{&base{id: id, owner: "carol", balance: 1234567_89}, 0.0175, false} })
	dave := bank.add(func(id ID) Account { return Savings{base: &base{id: id, owner: "dave"}, frozen: true} })

	steps := []struct {
		from, to ID
		m        Money
	}{{carol, alice, 10000_00}, {alice, bob, 10400_00}, {alice, bob, 200_00}, {bob, dave, 77_77}, {dave, bob, 1_00},
		{bob, alice, -5}, {bob, 99, 1}, {98, 99, 1}, {bob, carol, 1313}}
	for _, s := range steps {
		err := bank.Transfer(s.from, s.to, s.m)
		var ae *AmountError
		fmt.Printf("%-13v %-5t %-5t %-5t %-5t", s.m, errors.Is(err, ErrInsufficient), errors.Is(err, ErrFrozen), errors.Is(err, ErrNoAccount), errors.As(err, &ae))
		if err != nil {
			fmt.Print(" ", strings.ReplaceAll(err.Error(), "\n", " & "))
		}
		fmt.Println()
	}
	if s, ok := bank.accounts[carol].(Savings); ok {
		fmt.Println("interest:", s.AddInterest(), s.log)
	}
	if _, ok := bank.accounts[alice].(interface{ AddInterest() Money }); !ok {
		fmt.Printf("%T has no interest\n", bank.accounts[alice])
	}
	ids := []ID{alice, bob, carol, dave}
	slices.SortFunc(ids, func(a, b ID) int {
		return cmp.Or(-cmp.Compare(bank.accounts[a].Balance(), bank.accounts[b].Balance()), cmp.Compare(a, b))
	})
	for _, id := range ids {
		fmt.Printf("%03d %18v\n", id, bank.accounts[id].Balance())
	}

	before := bank.total()
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			r := rand.New(rand.NewSource(int64(w)))
			for range 200 {
				from, to := ids[r.Intn(3)], ids[r.Intn(4)]
				_ = bank.Transfer(from, to, Money(r.Intn(5000)+1))
			}
		}()
	}
	wg.Wait()
	fmt.Println(before == bank.total(), before)
	r := rand.New(rand.NewSource(42))
	fmt.Println(r.Intn(1000), r.Intn(1000), r.Perm(6), r.Float64())
}
